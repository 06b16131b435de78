/**
 * Takes a business's values and amendments from one version of a template to a later one. Pure: the same versions,
 * amendments and decisions give the same plan, and nothing here knows a database.
 */
@NullMarked
package org.guizhang.policy.upgrade;

import org.jspecify.annotations.NullMarked;
