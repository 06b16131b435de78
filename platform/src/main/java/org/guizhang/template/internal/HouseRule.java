package org.guizhang.template.internal;

/**
 * Something that makes a template useful beyond being right: what the delivered ones are held to. Who has a reason does
 * otherwise, so it is a hint and refuses nothing. What each says stands in the messages under {@code template.hint}.
 */
interface HouseRule {
    void look(TemplateFolder folder, TemplateProblems hints);
}
