/**
 * Who a business is: its name, its credit code, and whom to ask. Its invariant: what a business was called at a moment can
 * be told for ever, so that papers of that time keep the name they bore.
 */
@NullMarked
package org.guizhang.tenant.profile;

import org.jspecify.annotations.NullMarked;
