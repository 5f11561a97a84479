"""The command line: the functions of the house on folders alone, without a running server."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from dashboard import commands
from dashboard.errors import DashboardError
from dashboard.model import Month


def month(text: str) -> Month:
    """The type of ``--month``."""
    try:
        return Month.parse(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"기준월 '{text}'을(를) 알 수 없습니다. 2023-06처럼 적으십시오."
        ) from problem


class Parser(argparse.ArgumentParser):
    """Says in Korean that the words are off, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        """Usage, then the reason."""
        self.print_usage(sys.stderr)
        self.exit(2, f"사용법이 맞지 않습니다: {message}\n")


def parser() -> Parser:
    """The grammar; each command names the function that does it."""
    root = Parser(prog="python -m dashboard", description="부천시 시군종합평가")
    verbs = root.add_subparsers(dest="verb", required=True, parser_class=Parser)

    one_month = Parser(add_help=False)
    one_month.add_argument("--catalog", type=Path, required=True, help="평가 기준 폴더")
    one_month.add_argument(
        "--actuals", type=Path, nargs="+", action="extend", required=True, help="실적 파일이나 폴더"
    )
    one_month.add_argument("--month", type=month, required=True, help="기준월(예: 2023-09)")

    score = verbs.add_parser("score", parents=[one_month], help="한 달의 점수·순위·시상을 CSV로 씁니다")
    score.add_argument("--out", type=Path, required=True, help="결과를 쓸 폴더")
    score.set_defaults(command=commands.score)

    explain = verbs.add_parser("explain", parents=[one_month], help="한 값이 상사업비가 되기까지의 과정")
    explain.add_argument("--city", required=True)
    explain.add_argument("--indicator", required=True)
    explain.set_defaults(command=commands.explain)

    rules = verbs.add_parser("rules", help="평가 기준").add_subparsers(
        dest="rules", required=True, parser_class=Parser
    )
    check = rules.add_parser("check", help="평가 기준을 검사합니다")
    check.add_argument("catalog", type=Path)
    check.set_defaults(command=commands.rules_check)
    diff = rules.add_parser("diff", help="두 평가 기준의 차이와 순위에 미치는 영향")
    diff.add_argument("before", type=Path)
    diff.add_argument("after", type=Path)
    diff.add_argument("--actuals", type=Path, nargs="+", action="extend")
    diff.add_argument("--month", type=month)
    diff.set_defaults(command=commands.rules_diff)

    serve = verbs.add_parser("serve", help="대시보드를 시작합니다")
    serve.set_defaults(command=commands.serve)
    for verb in (score, explain, check, diff):
        verb.add_argument("--json", action="store_true", help="기계가 읽을 형식으로 출력합니다")
    return root


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; 0 fine, 1 findings or refusal, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):  # a Korean Windows console is CP949 by default
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr] # TextIOWrapper outside of tests
    given = parser().parse_args(words)
    try:
        answer = given.command(given)
    except DashboardError as problem:
        print(problem, file=sys.stderr)
        return 1
    if answer is not None:
        print(
            json.dumps(answer.data, ensure_ascii=False, indent=2) if given.json else "\n".join(answer.lines)
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
