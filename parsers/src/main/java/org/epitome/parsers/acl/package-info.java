/** The ACL Anthology. */
@NullMarked
package org.epitome.parsers.acl;

import org.jspecify.annotations.NullMarked;
