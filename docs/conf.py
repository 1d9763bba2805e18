"""How Sphinx builds the docs, in English and in Chinese, where ``OUT`` is any folder.

    sphinx-build -n -W docs OUT
    sphinx-build -n -W -c docs -D language=zh_CN docs/zh OUT/zh

The pages are plain Markdown that reads well without a build; what a build adds to them is in ``docs/site/``.
"""

import sys
from pathlib import Path

_DOCS = Path(__file__).parent
sys.path[:0] = [str(_DOCS / "site"), str(_DOCS.parent / "src")]

project = "gov_open_report"
author = "the gov_open_report authors"
language = "en"  # or -D language=zh_CN

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "public_names",
    "explained_codes",
    "chinese_lines",
]
exclude_patterns = ["news", "zh/**", "examples/**", "pages/**", "scripts/**", "site/**"]
templates_path = ["site/templates"]

myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

nitpicky = True

autodoc_mock_imports = ["itemadapter", "pyspark", "scrapy"]  # they want Java or a reactor, and no docs need them
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = "gov_open_report"
html_copy_source = False
html_show_sphinx = False
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
