/**
 * Businesses that work by the delivered templates: each form from a draft to its end, by the examples of
 * {@code tenant-templates/src/test/resources/examples}.
 */
@org.jspecify.annotations.NullMarked
package org.guizhang.delivered;
