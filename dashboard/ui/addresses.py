"""What an address says of a picker at its first sight: Streamlit drops without a word what it does not know."""

from collections.abc import Mapping

import streamlit as st

from dashboard.particles import topic, towards
from dashboard.present import labels, wording


def read(key: str, label: str, options: Mapping[str, object], *, usual: str) -> None:
    """Take a plain value (2023-05 for "2023년 5월") as well, and say what is not in the list.

    ``options`` by their shown names, ``usual`` the shown name of what stands in for nonsense.
    """
    given = [each for each in st.query_params.get_all(key) if each.strip()]
    if not given or key in st.session_state or (len(given) == 1 and given[0] in options):
        return
    plain = next((each for each in options.values() if [str(each)] == given), None)
    if plain is None:
        said = wording.brief(", ".join(given))
        ends = {"topic": topic(said), "towards": towards(usual)}
        st.warning(labels.NOT_IN_THE_LIST.format(label=label, given=said, usual=usual, **ends))
    else:
        st.session_state[key] = plain
