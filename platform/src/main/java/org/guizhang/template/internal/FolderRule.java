package org.guizhang.template.internal;

/** A rule of a template that a schema of single files cannot express. */
interface FolderRule {
    void check(TemplateFolder folder, TemplateProblems problems);
}
