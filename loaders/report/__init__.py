"""The final report: the form's head, sections, tables, money, goals and activities."""
