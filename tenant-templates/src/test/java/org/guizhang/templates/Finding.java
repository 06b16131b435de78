package org.guizhang.templates;

/**
 * Something a test found in a template.
 *
 * @param template its id
 * @param address what it is about, such as {@code checklist:daily-closing/items/float}
 * @param rule the rule that it breaks, a word
 * @param detail what a person needs to see, for the message only
 */
record Finding(String template, String address, String rule, String detail) {}
