package org.guizhang.template;

/**
 * A business has uploaded versions of a template of its own; fired within the transaction.
 *
 * @param id in the catalogue
 * @param newest the last of its versions
 */
public record TemplateUploaded(String id, TemplateVersion newest) {}
