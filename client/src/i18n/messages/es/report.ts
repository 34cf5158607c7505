import type { Words } from '../../words.ts';
import type { report as reference } from '../en/report.ts';

export const report: Words<typeof reference> = {
  'report.title': 'Informe de carencias',
  'report.loading': 'Redactando el informe…',
  'report.back': 'Volver al tablero',
  'report.refresh': 'Rehacerlo a partir del tablero tal como está',
  'report.print': 'Imprimir',
  'report.download': 'Descargar',
  'report.language': 'Idioma del informe',
  'report.audience': 'Para quién',
  'report.audience.public': 'Para el público',
  'report.audience.internal': 'Solo para el grupo',
  'report.audience.public.about':
    'Deja fuera lo marcado como sensible y lo que alguien vivió, para no poner a nadie en peligro.',
  'report.audience.internal.about': 'Lo contiene todo. No lo difunda.',
  'report.file.html': 'Página web (HTML)',
  'report.file.html.about': 'Todo el informe en un archivo, para leer o imprimir.',
  'report.file.docx': 'Documento de Word (DOCX)',
  'report.file.docx.about': 'Todo el informe, para seguir escribiendo en él.',
  'report.file.md': 'Texto (Markdown)',
  'report.file.md.about': 'Todo el informe, para retocarlo en un editor.',
  'report.file.xlsx': 'Libro de cálculo (XLSX)',
  'report.file.xlsx.about': 'Cada tabla en su hoja, para ordenar y filtrar.',
  'report.file.csv': 'Tabla de carencias (CSV)',
  'report.file.csv.about': 'Una fila por carencia, para una hoja de cálculo.',
  'report.file.json': 'Datos (JSON)',
  'report.file.json.about': 'El informe y su análisis, para máquinas.',
  'report.file.map': 'Mapa de caminos (SVG)',
  'report.file.map.about': 'La imagen de los caminos, nítida a cualquier tamaño.',
  'report.file.board': 'El propio tablero (JSON)',
  'report.file.board.about': 'Para volver a abrirlo aquí o en otro servidor.',
};
