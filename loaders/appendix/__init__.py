"""The table appendix: lines to rows, rows to initiatives, answers and approved projects."""
