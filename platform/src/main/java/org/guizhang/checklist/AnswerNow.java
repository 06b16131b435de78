package org.guizhang.checklist;

import java.util.List;

/**
 * How an item stands.
 *
 * @param answer the newest
 * @param conflicts those that whoever gave the newest did not know of
 */
public record AnswerNow(AnswerVersion answer, ItemJudgement judgement, List<AnswerVersion> conflicts) {}
