package org.guizhang.record;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What was stored, and what the rules say to it.
 *
 * @param base what the next change is based on
 * @param answers with what is computed
 */
public record SavedAnswers(int base, ObjectNode answers, RecordJudgement judgement) {}
