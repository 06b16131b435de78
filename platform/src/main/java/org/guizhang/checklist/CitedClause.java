package org.guizhang.checklist;

import org.guizhang.shared.Text;

/** The clause that an item checks, in the words of its edition. */
public record CitedClause(String key, int number, Text heading, Text text) {}
