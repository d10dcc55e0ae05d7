/** Narrows the list of winners while somebody types; without it the form asks the server. */
import { createHash } from 'node:crypto';

export const FINDER_JS = `(function(){
var form=document.querySelector('form[data-finder]');
if(!form)return;
var said=document.getElementById('found'),fields=form.elements,lists=[];
document.querySelectorAll('section[data-award]').forEach(function(section){
var bodies=[].map.call(section.querySelectorAll('tbody'),function(body){
var group=body.querySelector('.group');
return{element:body,code:body.dataset.body,name:group?group.textContent:'',rows:[].map.call(body.querySelectorAll('tr:not(.group)'),function(row){
return{element:row,text:''};})};});
lists.push({element:section,award:section.dataset.award,title:section.querySelector('h2').textContent,bodies:bodies});});
function plain(text){return text.normalize('NFKC').toLowerCase();}
lists.forEach(function(list){list.bodies.forEach(function(body){body.rows.forEach(function(row){
var cells=row.element.children;row.text=plain([cells[1].textContent,(row.element.querySelector('[data-label="工作单位"]')||{}).textContent||'',body.name,list.title].join('\\n'));});});});
function narrow(){
var words=plain(fields.q.value).split(/\\s+/).filter(Boolean),award=fields.award.value,code=fields.body.value,count=0;
lists.forEach(function(list){var inList=0;list.bodies.forEach(function(body){var inBody=0;body.rows.forEach(function(row){
var fits=(!award||award===list.award)&&(!code||code===body.code)&&words.every(function(word){return row.text.indexOf(word)>=0;});
row.element.hidden=!fits;if(fits)inBody+=1;});
body.element.hidden=inBody===0;inList+=inBody;});list.element.hidden=inList===0;count+=inList;});
said.textContent=words.length||award||code?(count?'找到'+count+'人。':'名单中没有找到，可以少写几个字再试。'):'';}
form.addEventListener('input',narrow);
narrow();
})();
`;

/** Its address; it changes with the content. */
export const FINDER_PATH = `/assets/finder.${createHash('sha256').update(FINDER_JS).digest('hex').slice(0, 12)}.js`;
