"""From text to a report: one module a stage, imported in the order of the stages."""
