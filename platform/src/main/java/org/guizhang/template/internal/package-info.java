/**
 * How a folder of YAML files becomes a template: reading with line numbers, the JSON Schema, then one small class per
 * rule that a schema cannot express. Nothing is accepted in part: all problems of a template are found together.
 */
@NullMarked
package org.guizhang.template.internal;

import org.jspecify.annotations.NullMarked;
