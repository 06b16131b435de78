package org.guizhang.shared;

/**
 * One wrong field.
 *
 * @param field JSON pointer (RFC 6901) into what was sent, such as {@code /owner/login}
 * @param rule stable code of the broken rule, such as {@code required} or {@code max}
 * @param remedy what to do about it, for the person
 */
public record Violation(String field, String rule, Message remedy) {}
