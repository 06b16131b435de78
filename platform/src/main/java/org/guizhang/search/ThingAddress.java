package org.guizhang.search;

/**
 * Names something that people give their own words to.
 *
 * @param module id of a module
 * @param kind {@code clause}, {@code checklist} …
 * @param key within the module, as a hit has it
 */
public record ThingAddress(String module, String kind, String key) {}
