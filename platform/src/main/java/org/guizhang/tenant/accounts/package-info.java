/**
 * Rows of accounts and people, passwords and the limits of trying them, for features that open accounts or let people in.
 * They run in the transaction of the caller, who has asked whether this is allowed.
 */
@NullMarked
package org.guizhang.tenant.accounts;

import org.jspecify.annotations.NullMarked;
