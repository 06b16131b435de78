package org.guizhang.record;

import org.guizhang.shared.Text;

/** A clause that a form carries out, in the words of its edition. */
public record FormClause(String key, int number, Text heading, Text text) {}
