import { CollaborationLadderElement } from '../collaboration-ladder.js';
import { define } from '../define.js';

export { CollaborationLadderElement };

define('collaboration-ladder', CollaborationLadderElement);
