/**
 * Templates become a tenant's policy here: modules with parameters in draft, resolution, editions and the handbook.
 * Resolution is a pure function, and an edition is never changed.
 */
@NullMarked
package org.guizhang.policy;

import org.jspecify.annotations.NullMarked;
