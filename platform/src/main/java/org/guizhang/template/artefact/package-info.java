/**
 * What a resolved document brings to be carried out, typed: whoever makes work of checklists, forms, deadlines, penalties,
 * phrases and classifications reads them here and never as bare JSON. Each is read from a document that the importer has
 * checked and in which parameters have their values; what format 1 does not say is absent.
 */
@NullMarked
package org.guizhang.template.artefact;

import org.jspecify.annotations.NullMarked;
