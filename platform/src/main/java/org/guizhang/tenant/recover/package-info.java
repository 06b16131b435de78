/**
 * Addresses that are confirmed, the ways back for people who have lost a password, and everybody's own contact data. Its
 * invariant: a way back leads to the account of whoever shows that its address is theirs, and a business gives one out for
 * accounts that are known in no other business alone.
 */
@NullMarked
package org.guizhang.tenant.recover;

import org.jspecify.annotations.NullMarked;
