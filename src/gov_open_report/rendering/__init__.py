"""From a report back to text, in each layout that reports reach a scraper in."""

from gov_open_report.rendering._render import render
from gov_open_report.rendering._style import Spans, Style

__all__ = ["Spans", "Style", "render"]
