import { createRoot } from 'react-dom/client';
import { App } from './App';
import './style.css';

const feed: unknown = await (await fetch('feeds/kvartal.json')).json();

createRoot(document.getElementById('app')!).render(<App feed={feed} />);
