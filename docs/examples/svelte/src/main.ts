import { mount } from 'svelte';
import App from './App.svelte';
import './style.css';

const feed: unknown = await (await fetch('feeds/kvartal.json')).json();

mount(App, { target: document.getElementById('app')!, props: { feed } });
