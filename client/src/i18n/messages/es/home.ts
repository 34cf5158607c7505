import type { Words } from '../../words.ts';
import type { home as reference } from '../en/home.ts';

export const home: Words<typeof reference> = {
  'home.title': 'Seguir a una persona por la ciudad y ver dónde se rompe el camino',
  'home.lead':
    'Parcours es un tablero en el que un grupo coloca las oficinas, asociaciones y personas con las que alguien tiene que tratar, ve qué objetivos quedan fuera de alcance y por qué, y se lleva un informe que la ciudad puede usar.',
  'home.demo': 'Abrir el tablero de ejemplo',
  'home.opening': 'Abriendo el tablero…',
  'home.blank': 'Empezar un tablero vacío',
  'home.import': 'Abrir un archivo',

  'home.how': 'Cómo funciona',
  'home.how.1.title': 'Conocer a alguien',
  'home.how.1.text': 'Una persona ficticia, su historia, unos pocos datos y lo que quiere lograr.',
  'home.how.2.title': 'Trazar el camino',
  'home.how.2.text':
    'Coloquen los pasos, lo que cada uno pide y da, y lo que se interpone. En grupo, en directo, en cualquier dispositivo.',
  'home.how.3.title': 'Ver qué falla',
  'home.how.3.text':
    'El tablero dice qué objetivos están bloqueados, qué papeles dan vueltas en círculo y qué pocos cambios abrirían más puertas.',
  'home.how.4.title': 'Entregar el informe',
  'home.how.4.text': 'Cada brecha, con quién puede resolverla, las pruebas y un primer paso.',

  'home.scenarios': 'Partir de un escenario',
  'home.scenarios.lead':
    'Cada uno es la historia de una persona en una ciudad real, con sus servicios reales. Tracen el camino ustedes, o miren un ejemplo ya hecho.',
  'home.scenarios.loading': 'Buscando los escenarios…',
  'home.scenarios.failed': 'No se han podido cargar los escenarios.',
  'home.scenario.start': 'Empezar este escenario',
  'home.scenario.start.label': 'Empezar el escenario «{title}»',
  'home.scenario.example': 'Ver el ejemplo',
  'home.scenario.example.label': 'Ver el ejemplo de «{title}»',
  'home.scenario.language': 'Idioma del tablero',

  'home.recent': 'Sus tableros recientes',
  'home.recent.lead': 'Guardados solo en este navegador. Olvidar uno aquí no borra nada en el servidor.',
  'home.recent.opened': 'Abierto el {date}',
  'home.recent.forget': 'Olvidar «{title}»',
  'home.recent.forget.about':
    'El tablero sale de esta lista, con sus enlaces. En el servidor se queda como está.',
  'home.recent.forget.confirm': 'Olvidarlo',
  'home.recent.copy': 'Borrar también la copia de este navegador',
  'home.recent.copy.about':
    'Prudente en un dispositivo compartido. Los cambios aún no enviados se pierden con ella.',
  'home.recent.forgotten': '«{title}» ya no aparece aquí.',
  'home.recent.undo': 'Deshacer',

  'home.import.title': 'Este archivo todavía no se puede abrir',
  'home.import.text':
    '{count, plural, one {Hay una cosa en el archivo que no es válida. No se ha creado nada.} other {Hay # cosas en el archivo que no son válidas. No se ha creado nada.}}',
  'home.import.notJson': 'Este archivo no es JSON, así que no puede ser un tablero.',

  'home.adminSecret.title': 'Este servidor pide una contraseña para crear tableros',
  'home.adminSecret.text': 'La puso quien lleva el servidor. Se guarda hasta que cierre esta pestaña.',
  'home.adminSecret.label': 'Secreto de administración',
  'home.adminSecret.continue': 'Continuar',

  'home.footer.privacy':
    'Sin cuentas, sin cookies, sin rastreo. Las personas de los tableros son ficticias; por favor, que siga así.',
  'home.footer.method':
    'A partir del ejercicio de mapas de recorrido del aprendizaje entre pares sobre ciudadanía local inclusiva que acogió Grenoble en marzo de 2021.',
};
