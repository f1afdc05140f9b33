import { createApp } from 'vue';
import App from './App.vue';
import './style.css';

const feed: unknown = await (await fetch('feeds/kvartal.json')).json();

createApp(App, { feed }).mount('#app');
