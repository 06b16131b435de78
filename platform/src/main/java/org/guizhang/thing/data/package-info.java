/** Open things as rooms see them that make something for each of them: without permissions, for work that nobody asks for. */
@NullMarked
package org.guizhang.thing.data;

import org.jspecify.annotations.NullMarked;
