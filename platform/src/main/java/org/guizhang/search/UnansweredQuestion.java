package org.guizhang.search;

import java.time.Instant;

/**
 * A question that found nothing, or nothing that helped. Who has asked it is kept nowhere.
 *
 * @param searched how often it found nothing
 * @param wanted how often somebody asked for an answer
 */
public record UnansweredQuestion(String question, int searched, int wanted, Instant lastAsked) {}
