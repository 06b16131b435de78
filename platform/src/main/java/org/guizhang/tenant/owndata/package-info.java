/**
 * A person's own data, handed out whole (right of access). Its invariant: what is handed out is about the caller alone, and
 * of the business that the credential is for. Each feature tells its part by a bean of {@link org.guizhang.tenant.owndata.OwnDataPart}.
 */
@NullMarked
package org.guizhang.tenant.owndata;

import org.jspecify.annotations.NullMarked;
