package org.guizhang.search;

import org.guizhang.shared.Text;

/**
 * What carries something out, such as the form of a clause, or the clause that something carries out.
 *
 * @param kind {@code form}, {@code checklist} or {@code clause}
 * @param key its key within the same module
 */
public record RelatedThing(String kind, String key, Text title) {}
