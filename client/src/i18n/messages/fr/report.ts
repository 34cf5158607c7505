import type { Words } from '../../words.ts';
import type { report as reference } from '../en/report.ts';

export const report: Words<typeof reference> = {
  'report.title': 'Rapport sur les manques',
  'report.loading': 'Rédaction du rapport…',
  'report.back': 'Retour au tableau',
  'report.refresh': 'Le refaire d’après le tableau tel qu’il est',
  'report.print': 'Imprimer',
  'report.download': 'Télécharger',
  'report.language': 'Langue du rapport',
  'report.audience': 'Pour qui',
  'report.audience.public': 'Pour le public',
  'report.audience.internal': 'Pour le groupe seulement',
  'report.audience.public.about':
    'Laisse de côté ce qui est sensible et ce que quelqu’un a vécu, pour ne mettre personne en danger.',
  'report.audience.internal.about': 'Contient tout. À ne pas diffuser.',
  'report.file.html': 'Page web (HTML)',
  'report.file.html.about': 'Tout le rapport en un fichier, à lire ou à imprimer.',
  'report.file.docx': 'Document Word (DOCX)',
  'report.file.docx.about': 'Tout le rapport, pour continuer à y écrire.',
  'report.file.md': 'Texte (Markdown)',
  'report.file.md.about': 'Tout le rapport, à retravailler dans un éditeur.',
  'report.file.xlsx': 'Classeur (XLSX)',
  'report.file.xlsx.about': 'Chaque tableau sur sa feuille, à trier et à filtrer.',
  'report.file.csv': 'Tableau des manques (CSV)',
  'report.file.csv.about': 'Une ligne par manque, pour un tableur.',
  'report.file.json': 'Données (JSON)',
  'report.file.json.about': 'Le rapport et son analyse, pour les machines.',
  'report.file.map': 'Carte des chemins (SVG)',
  'report.file.map.about': 'L’image des chemins, nette à toute taille.',
  'report.file.board': 'Le tableau lui-même (JSON)',
  'report.file.board.about': 'Pour le rouvrir ici ou sur un autre serveur.',
};
