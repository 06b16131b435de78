/**
 * The register of things that forms and schedules are about: units, vehicles, suppliers, each of a kind that an edition in
 * force declares. Its rule: a thing is closed and never deleted, and keeps the kind it was written by when the regulation
 * that declared it has gone. Rows are read and written by statements, since an import writes as many at once.
 */
@NullMarked
package org.guizhang.thing;

import org.jspecify.annotations.NullMarked;
