// Its style sheet comes before those that say otherwise.
import '@xyflow/react/dist/base.css';

/** The one door to React Flow: whatever its next major version changes is changed here. */
import type { useStoreApi } from '@xyflow/react';

export type FlowStore = Pick<ReturnType<typeof useStoreApi>, 'getState' | 'subscribe'>;
export {
  type AriaLabelConfig,
  Background,
  type Connection,
  ControlButton,
  Controls,
  type Edge,
  type EdgeChange,
  EdgeLabelRenderer,
  type EdgeProps,
  getBezierPath,
  getViewportForBounds,
  Handle,
  MarkerType,
  type Node,
  type NodeChange,
  type NodeProps,
  NodeResizeControl,
  type OnConnectEnd,
  Panel,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  type Rect,
  useKeyPress,
  useReactFlow,
  useStore as useFlowStore,
  useStoreApi as useFlowStoreApi,
  type Viewport,
  ViewportPortal,
} from '@xyflow/react';
