"""From a page of HTML to a report: bytes, tree, flow, blocks, article, text."""
