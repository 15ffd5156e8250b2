/**
 * Papers as other programs read them: {@link org.epitome.export.PaperWriter} writes documents in
 * the {@link org.epitome.export.ExportFormat}s.
 */
@NullMarked
package org.epitome.export;

import org.jspecify.annotations.NullMarked;
