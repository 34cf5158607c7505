import {
  applyNodeChanges,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';
import { useCallback, useState } from 'react';
import { CARD, cardOf, rootElement } from './page.ts';

type CardNode = Node<{ readonly title: string }, 'card'>;

/** React Flow as its documentation has it: nodes of our own, memoised, and nothing else. */
const Card = memo(function Card({ data }: NodeProps<CardNode>) {
  return (
    <div
      style={{ ...CARD, boxSizing: 'border-box', border: '1px solid #888', background: '#fff', padding: 12 }}
    >
      <Handle type="target" position={Position.Left} />
      {data.title}
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const NODE_TYPES = { card: Card };
const NODES: CardNode[] = window.shapes.cards.map(({ id, title, x, y }) => ({
  id,
  type: 'card',
  position: { x, y },
  data: { title },
}));
const EDGES = window.shapes.ways.map(({ id, from, to }) => ({ id, source: from, target: to }));

function Board() {
  const [nodes, setNodes] = useState(NODES);
  const onNodesChange = useCallback(
    (changes: NodeChange<CardNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  );
  const onInit = (flow: ReactFlowInstance<CardNode>) => {
    void flow.fitView({ padding: 0.1 }).then(() => {
      window.middleOf = (id) => {
        const { x, y } = cardOf(id);
        return flow.flowToScreenPosition({ x: x + CARD.width / 2, y: y + CARD.height / 2 });
      };
    });
  };
  return (
    <ReactFlow
      nodes={nodes}
      edges={EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onInit={onInit}
      minZoom={0.01}
    />
  );
}

createRoot(rootElement()).render(<Board />);
