package org.guizhang.search;

/**
 * Something to ask for, offered while one types.
 *
 * @param source {@code recent}: asked by the same person before; {@code frequent}: by several people of the business;
 *     {@code title}: what something is called; {@code asked}: how people ask for something
 */
public record SearchSuggestion(String source, String text) {}
