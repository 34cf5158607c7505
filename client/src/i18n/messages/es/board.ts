import type { Words } from '../../words.ts';
import type { board as reference } from '../en/board.ts';

export const board: Words<typeof reference> = {
  'board.story': 'Historia',
  'board.canvas': 'Tablero',
  'board.details': 'Detalles',
  'board.panels': 'Partes del tablero',
  'board.title': 'Título del tablero',
  'board.undo': 'Deshacer',
  'board.redo': 'Rehacer',
  'board.report': 'Informe',
  'board.share': 'Compartir',
  'board.help': 'Teclado y ayuda',
  'board.readOnly': 'Puede mirar, pero no cambiar',

  'board.tab.story': 'Historia',
  'board.tab.palette': 'Ciudad',
  'board.tab.whatIf': '¿Y si…?',
  'board.tab.whatIf.ticked': '¿Y si…? ({count})',
  'board.tab.card': 'Tarjeta',

  'saved.connecting': 'Conectando…',
  'saved.saving': 'Guardando…',
  'saved.saved': 'Guardado',
  'saved.offline': 'Sin conexión',
  'saved.refused': 'No conectado',
  'saved.connecting.about': 'Esperando al servidor.',
  'saved.saving.about': 'Sus últimos cambios van camino del servidor.',
  'saved.saved.about': 'Todos los cambios están en el servidor.',
  'saved.offline.about':
    'Siga trabajando: los cambios se guardan en este navegador y se enviarán cuando vuelva la conexión.',
  'saved.refused.about': 'El servidor ya no acepta este enlace. Lo que ve puede ser antiguo.',

  'share.title': 'Compartir este tablero',
  'share.lead': 'Quien tiene un enlace puede hacer lo que permite. No hace falta cuenta.',
  'share.facilitate.about': 'Todo, incluso borrar el tablero. Para quienes cofacilitan.',
  'share.edit.about': 'Cambiar todo en el tablero. Para quienes lo preparan.',
  'share.contribute.about': 'Participar: colocar, unir, cambiar. Para el grupo.',
  'share.view.about': 'Mirar, sin cambiar nada.',
  'share.copy': 'Copiar el enlace',
  'share.copied': 'Enlace copiado: {role}',
  'share.copyFailed': 'No se pudo copiar el enlace. Selecciónelo y cópielo a mano.',
  'share.link': 'Enlace: {role}',
  'share.code': 'Mostrar un código para escanear',
  'share.code.hide': 'Ocultar el código',
  'share.code.about':
    'Apunte hacia él la cámara de un teléfono. Quien lo escanee podrá hacer lo que permite el enlace.',
  'share.code.alt': 'Código para escanear el enlace: {role}',
  'share.file': 'Como archivo',
  'share.file.about': 'Para volver a abrir el tablero aquí o en otro servidor.',
  'share.cutOff': 'Cortar este enlace',
  'share.cutOff.about':
    'Quienes llegaron por este enlace quedan desconectados al instante, también quienes están aquí ahora, y ya no abre nada. Lo que guardaron permanece. Usted recibe un enlace nuevo para quienes puedan volver.',
  'share.cutOff.own':
    'Las demás personas que facilitan quedan desconectadas al instante, y este enlace ya no abre nada. Esta página sigue con uno nuevo, que puede dar a quienes puedan volver.',
  'share.cutOff.confirm': 'Cortarlo',
  'share.cutOff.done': 'El enlace anterior ya no abre nada. Este es nuevo.',
  'share.cutOff.moved':
    'El enlace anterior de facilitación ya no abre nada. Esta página tiene el nuevo: está en Compartir.',
  'share.onlyMine':
    'Este navegador solo tiene el enlace con el que llegó. Los demás los tiene quien creó el tablero.',

  'share.report.title': 'Compartir el informe',
  'share.report.about':
    'Quien tenga este enlace puede leer el informe en las dos ediciones y mirar el tablero, sin cambiar nada. Para personas ajenas al grupo, descargue mejor la edición pública.',
  'share.report.link': 'Enlace al informe',
  'share.report.none':
    'El enlace con el que llegó permite más que mirar, así que no conviene darlo solo para leer. Pida un enlace para mirar a quien facilita, o descargue el informe.',

  'share.erase': 'Borrar este tablero',
  'share.erase.about':
    'El tablero y todo lo que hay en él desaparecen para siempre, para todos. Nadie podrá recuperarlo; guarde antes su archivo desde la página del informe si puede hacer falta.',
  'share.erase.confirm': 'Borrarlo para siempre',
  'share.erase.keep': 'Conservarlo',

  'help.title': 'Teclado y ayuda',
  'help.keys': 'Teclas',
  'help.select': 'Ir de tarjeta en tarjeta',
  'help.open': 'Seleccionar la tarjeta y ver sus detalles',
  'help.move': 'Mover las tarjetas seleccionadas',
  'help.moveFar': 'Moverlas más lejos',
  'help.delete': 'Eliminar lo seleccionado',
  'help.undo': 'Deshacer su último cambio',
  'help.redo': 'Rehacerlo',
  'help.multi': 'Añadir a la selección',
  'help.escape': 'Dejar una herramienta, o no seleccionar nada',
  'help.connect': 'Dibujar un tramo desde la tarjeta seleccionada',
  'help.how': 'En breve',
  'help.how.place':
    'Arrastre un actor o servicio de la ciudad al tablero, o haga clic en él y luego en el lugar.',
  'help.how.connect':
    'Dibuje un tramo desde el punto al borde de una tarjeta, o con la herramienta «Tramo»: un clic en cada tarjeta.',
  'help.how.barrier': 'Seleccione un paso, un tramo o un objetivo para añadirle un obstáculo.',
  'help.how.whatIf': 'En «¿Y si…?», marque obstáculos para ver qué se abriría. El tablero no cambia.',
  'key.tab': 'Tab',
  'key.enter': 'Intro',
  'key.arrows': 'Flechas',
  'key.shift': 'Mayús',
  'key.ctrl': 'Ctrl',
  'key.delete': 'Supr',
  'key.escape': 'Esc',
  'key.click': 'Clic',

  'board.refused.title': 'Este enlace no abre el tablero',
  'board.refused.text':
    'Puede haber caducado, haber sido cortado o haber perdido una parte por el camino. Pida uno nuevo a quien se lo envió.',
  'board.gone.title': 'Este tablero ya no existe',
  'board.gone.text': 'Alguien lo borró, o llegó la fecha de su borrado.',
  'board.newer.title': 'Este tablero necesita un Parcours más reciente',
  'board.newer.text':
    'Lo escribió una versión más reciente. Pida a quien lleva este servidor que lo actualice.',
};
