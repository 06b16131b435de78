/**
 * Who is who: tenants, accounts, people and their roles, credentials, and the caller of the present request. Its
 * invariant: the tenant comes from the verified credential only, and {@link org.guizhang.tenant.Database}, the one
 * class that holds the entity manager, binds every transaction to one tenant before its first statement.
 */
@NullMarked
package org.guizhang.tenant;

import org.jspecify.annotations.NullMarked;
