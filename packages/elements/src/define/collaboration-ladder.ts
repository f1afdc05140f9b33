import { CollaborationLadderElement } from '../collaboration-ladder.js';
import { define } from '../define.js';

define('collaboration-ladder', CollaborationLadderElement);
