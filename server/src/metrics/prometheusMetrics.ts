import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Metrics } from '../ports/metrics.ts';

/** Levels that are read when the metrics are. */
interface Levels {
  readonly rooms: number;
  readonly connections: number;
  /** Bytes that wait for the disk. */
  readonly waiting: number;
}

/** Metrics that can be read in the text format of Prometheus. */
export interface PrometheusMetrics extends Metrics {
  /** The media type of the text. */
  readonly contentType: string;
  /** All counts, and the levels at this moment. */
  text(levels: Levels): Promise<string>;
}

const FLUSH_SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** Counts in a registry of its own, so that several servers in one process do not count together. */
export function prometheusMetrics(): PrometheusMetrics {
  const registry = new Registry();
  const registers = [registry];
  const frames = new Map<string, number>();
  new Counter({
    name: 'parcours_frames_received_total',
    help: 'Messages received, by type.',
    labelNames: ['type'],
    registers,
    // Looking a label up for every message costs more than all the rest of counting it.
    collect() {
      this.reset();
      for (const [type, count] of frames) this.inc({ type }, count);
    },
  });
  const refusals = new Counter({
    name: 'parcours_refusals_total',
    help: 'Changes and connections refused, by code.',
    labelNames: ['code'],
    registers,
  });
  const logged = new Counter({
    name: 'parcours_log_bytes_total',
    help: 'Bytes of updates written to the log.',
    registers,
  });
  const flushes = new Histogram({
    name: 'parcours_flush_seconds',
    help: 'Time from handing updates to the log until they are on disk.',
    buckets: FLUSH_SECONDS,
    registers,
  });
  const levels = levelGauges(registry);
  return {
    received: (type) => void frames.set(type, (frames.get(type) ?? 0) + 1),
    refused: (code) => refusals.inc({ code }),
    flushed: (bytes, milliseconds) => {
      logged.inc(bytes);
      flushes.observe(milliseconds / 1000);
    },
    contentType: registry.contentType,
    text: (now) => {
      levels(now);
      return registry.metrics();
    },
  };
}

function levelGauges(registry: Registry): (levels: Levels) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const rooms = gauge('parcours_rooms', 'Boards in memory.');
  const connections = gauge('parcours_connections', 'Open connections, by WebSocket or over HTTP requests.');
  const waiting = gauge('parcours_queue_bytes', 'Bytes of updates that wait for the disk.');
  const memory = gauge('parcours_resident_memory_bytes', 'Resident memory of the process.');
  return (levels) => {
    rooms.set(levels.rooms);
    connections.set(levels.connections);
    waiting.set(levels.waiting);
    memory.set(process.memoryUsage.rss());
  };
}
