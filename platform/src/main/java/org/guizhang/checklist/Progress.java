package org.guizhang.checklist;

/**
 * How far a checklist is, from one source on server and phone.
 *
 * @param answered items that are asked for and have an answer
 * @param asked items that the rules ask for after the answers so far
 */
public record Progress(int answered, int asked) {}
