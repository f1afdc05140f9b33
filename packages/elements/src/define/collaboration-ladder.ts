import { define } from '../define.js';
import { CollaborationLadderElement } from '../collaboration-ladder.js';

export { CollaborationLadderElement };

define('collaboration-ladder', CollaborationLadderElement);
