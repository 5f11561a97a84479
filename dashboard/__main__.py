"""The command line: the functions of the house on folders alone, without a running server."""

import argparse
import json
import sys
from collections.abc import Sequence
from typing import NoReturn

from dashboard import commands
from dashboard.commands.common import Answer
from dashboard.errors import DashboardError


class Parser(argparse.ArgumentParser):
    """Says in Korean that the words are off, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Usage, then the reason."""
        self.print_usage(sys.stderr)
        self.exit(2, f"사용법이 맞지 않습니다: {message}\n")


def parser(verb: str) -> Parser:
    """The grammar of one command; that of all of them for a word that is none."""
    root = Parser(prog="python -m dashboard", description="부천시 시군종합평가")
    root.add_argument("--json", action="store_true", help="기계가 읽을 형식으로 출력합니다")
    verbs = root.add_subparsers(dest="verb", required=True)
    for command in commands.asked(verb):
        command.add_to(verbs)
    return root


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 fine, 1 findings or refusal, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):  # a Korean Windows console is CP949 by default
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr] # TextIOWrapper outside of tests
    given = list(sys.argv[1:] if words is None else words)
    as_data = "--json" in given  # may stand anywhere, also behind the command
    said = [word for word in given if word != "--json"]
    choice = parser(said[0] if said else "").parse_args(said)
    try:
        answer: Answer | None = choice.command(choice)
    except DashboardError as problem:
        print(problem, file=sys.stderr)
        return 1
    if answer is None:
        return 0
    for sentence in answer.problems:
        print(sentence, file=sys.stderr)
    print(json.dumps(answer.data, ensure_ascii=False, indent=2) if as_data else "\n".join(answer.lines))
    return answer.exit_code


if __name__ == "__main__":
    sys.exit(main())
