import { describe, expect, test } from 'vitest';
import { toSpelling, toStem } from '../../src/search/query/stem.ts';

const toList = (words: string) => words.split(' ');

describe('spellings and inflections of a word have one stem', () => {
  test.each(
    [
      'organise organize organises organized organising',
      'organisation organization organisations',
      'standardise standardize standardised',
      'criticise criticize',
      'collectivise collectivize',
      'liberalisation liberalization',
      'mobilised mobilized',
      'revise revised revising revises',
      'exercise exercises exercised',
      'raise raises raised raising',
      'prize prizes prized',
      'analyse analyze analysed analyzing',
      'catalyse catalyze',
      'colour color colours colored',
      'behavioural behavioral',
      'neighbourhood neighborhood',
      'favourite favorite',
      'centre center centres centred centered centring',
      'theatre theater',
      'kilometre kilometer',
      'fibre fiber fibres',
      'epicentre epicenter',
      'programme program programmes programmed programming',
      'dialogue dialog dialogues',
      'catalogue catalog catalogued cataloging',
      'licence license licensed licences licensing',
      'defence defense',
      'offence offense offences',
      'practice practise practised practicing',
      'control controlled controlling controls',
      'travel travelled traveled travelling',
      'traveller traveler',
      'dial dialled dialed',
      'fuel fuelled fueled',
      'fulfil fulfill fulfilled fulfils fulfills',
      'skilful skillful',
      'instalment installment instalments',
      'enrol enroll enrolled',
      'marvellous marvelous',
      'focus focussed focused focusing',
      'quiz quizzed quizzes',
      'benefit benefitted benefited',
      'boycott boycotted',
      'add added adding',
      'judgement judgment',
      'manoeuvre maneuver',
      'grey gray',
      'tie ties tied tying',
      'size sizes sized',
      'movie movies',
      'bus buses',
      'man men',
      'woman women',
      'child children',
      'hold held',
      'make made',
      'meet met',
      'lead led',
      'send sent',
      'build built building',
      'give gave given giving',
      'take took taken taking',
      'undertake undertook undertaken',
    ].map(toList),
  )('%s', (...words) => {
    expect([...new Set(words.map((word) => toStem(word)))]).toHaveLength(1);
  });
});

describe('words that only look alike have different stems', () => {
  test.each(
    [
      'four for',
      'hour hor',
      'tour tor',
      'pour por',
      'prise prize',
      'filler filer',
      'filling filing',
      'tell tel',
      'timber timbre',
      'planing planning',
      'hoping hopping',
      'tiling tilling',
      'wise wize',
      'rise rize',
      'acre acer',
      'rogue rog',
      'mete metre',
      'advice advise',
      'good goods',
      'even evening',
      'economic economics',
      'star stare',
      'policy police',
      'universe university',
      'to two',
      'to toe',
      'find found',
      'leave left',
      'second seconds',
    ].map(toList),
  )('%s', (a = '', b = '') => {
    expect(toStem(a)).not.toBe(toStem(b));
  });
});

test.each([
  ['organised', 'organized', true],
  ['organise', 'organized', false],
  ['centres', 'centers', true],
  ['centre', 'centers', false],
  ['thirty', '30', true],
  ['third', '3rd', true],
  ['$', 'dollar', true],
  ['$', 'dollars', false],
  ['network', 'networks', false],
  ['man', 'men', false],
])('%s and %s are one spelling: %s', (a, b, expected) => {
  expect(toSpelling(a) === toSpelling(b)).toBe(expected);
});

/** Frequent words of policy texts, and words with the endings that the rules change. No two are forms of one word. */
const PLAIN = `able about above accept access account across action active actor actual address adopt advance advantage
  advice advise affair affect after again against age agency agent agenda agree ahead aid aim air allow ally alone along
  already also alter although amend among amount ample animal annual answer any apart appeal appear apple apply appoint
  approach area argue arise arm army around arrange arrest arrive article artist aside ask aspect assess asset assign
  assist assume assure attach attack attempt attend attract audit author avail avenue average avoid await award aware away
  back bad balance ball ban bank bar bare barrel barrier base basic basin basis bath battle bay beach bear beat beauty bed
  before behalf behind belief bell belong below belt bench bend best better between beyond bid big bill billion bind bird
  bit bite block blood board boat body bond bone bonus book border boss both bottom bound bowl box boy brain branch brand
  brave bread breadth breath breathe brick bridge brief bright broad broker brother brown budget bug bulk bull bundle burden
  bureau bury business busy butter button buyer cable call calm camp campaign can cancel candid cane cap capable capital car
  card care career cargo carry cart case cash cast castle casual cat cause cave ceiling cell cent central century certain
  chain chair challenge chance change channel chapter charge charity chart cheap check chief choice circle cite citizen city
  civil claim class clause clean clear clerk click client climate clinic close cloth cloud club coach coal coalition coast
  coat code coin cold collapse collar colleague collect college column combine comfort comma command comment commerce commit
  common community compact company compare compel compete complain complete complex comply compound comprise compromise
  compute concept concern concise conclude concrete condition conduct confer confide confirm conflict confuse congress
  connect consent consider consist constant consul consult consume contact contain content contest context contour contract
  contrast convene convert convey cook cool cope copy core corn corner corporal correct cost cotton council counsel count
  country couple courage course court cover crack craft crash cream create credit crew crime crisis crop cross crowd crown
  crucial cruise cry culture cup cure current curse curve custom cut cycle daily damage dance danger dare dark data date
  daughter day dead deaf dear death debate debt decade decent decide deck declare decline deep defeat defend defer define
  degree delay delegate deliver demand demise deny depart depend depict depth deputy derive desert design desire desk despise
  dessert detail detect detour devil device devise devote diet differ dig digest digit dine dinner direct director dirt
  disc discuss disease dish dismiss display dispute distance distinct district divide divine division doctor dog domain
  donor door dose double doubt down dozen draft drag drain drama dream dress drink drive drop drug dry due dust duty dwell
  each eager ear early earn earth ease east easy eat echo edge edit effect effort egg eight either elbow elder elect element
  else emerge employ empty enable end enemy energy engage engine enjoy enough ensure enter enterprise entire entity entry
  envelope equal equip error escape essay estate ethic even event ever every evil exact exam example excel except excess
  exchange excise excite exclude excuse execute exercise exhibit exile exist exit expand expect expel expend expense expert
  expire explain explode exploit explore export expose express extend extent extra eye fabric face facility fact factor
  fail faint fair faith fall false fame family famous fan far fare farm fashion fast fat fate father fault fear feature fee
  feed feel fellow fence ferry fever few field fierce fifth figure file fill filler filer film filter final finance find
  fine finger finish fire firm first fish fit fix flag flame flat fleet flesh flight float flood floor flour flow flower
  fly focus fold follow food fool foot for force forecast foreign forest forget form formal former formula fort forth
  forum forward foul found four frame franchise fraud free freeze freight fresh friend front fruit fuel full fun function
  fund furnish further future gain gallery game gap garden gas gate gather gaze gear gender general generate genre gentle
  genuine giant gift girl give glad glance glass global glory goal gold golf good govern grace grade grain grand grant
  grape graph grass grave gravel great green grip gross ground group grow growth guard guess guest guide guilt guise gun
  habit hair half hall hand handle happen happy hard harm harsh harvest hat hate hazard head health heap hear heart heat
  heaven heavy heel height hell help hence herb herd here hero hesitate high hill hint hire history hit hole holiday hollow
  home honest hook hope horizon horn horse hospital host hostel hostile hot hotel hour house how huge human hundred hunger
  hunt hurt ice idea ideal identify idle ignore ill image imagine immune impact imply import impose impress improve
  improvise incentive inch incident incise include income index induce industry infant infer inflate inform inherit initial
  inject injure inner innocent input insect insert inside insight insist inspect inspire install instance instant instead
  insure intact intend intense inter interest interim interior internal interval invade invent invest invite involve iron
  island issue item jacket jail job join joint joke journal journey joy judge juice jump junior jury just justice keen keep
  kernel key kick kill kind king kiss kit kitchen knee knife knock know label labor lack ladder lady lake lamp land lane
  large last late later latter laugh launch law lawn lay layer lead leaf league leak lean leap learn lease least leather
  leave lecture left leg legal legend length lens less lesson let letter level lever liable liaise liberal library lice lid
  lie life lift light like likewise limit line linen linger link lion lip liquid list listen liter literal litter little
  live load loan lobby local locate lock lodge log logic lone long look loose lord lose loss lot loud love low loyal luck
  lucre lunch lung machine mad mail main maize major make malaise mall mammal man manage manner manor manual map marble
  march mare margin marine mark market marry mask mass massacre master match mate material math matter mature may mayor
  meal mean measure meat medal media mediocre medium meet melt member memory mental mention mentor merchandise mercy mere
  merge merit mess metal meter method middle might mild mile military milk mill mind mine miner minister minor minute
  mirror miser miss mission mist mix mobile mode model modern modest modify moment money monitor month mood moon moral more
  morning most mother motion motor mount mouse mouth move much multiple muscle museum music must mutual nail naked name
  narrow nation native nature near neat neck need negate neither nerve nest net neutral never new news next nice night nine
  noble noise none noon nor norm normal north nose note notice notion novel now nuclear number nurse nut oak oath obey
  object oblige observe obtain obvious occasion occupy occur ocean odd offer office often ogre oil old omit once one only
  open opera operate opinion oppose opt option oral orbit order ordinary organ orient origin other otherwise ought ounce our
  out outcome outer output outside over own owner pace pack package page pain paint pair palace pale panel panic paper
  parade paradise parallel parcel pardon parent park parliament part party pass past patch patent path patient patrol
  pattern pause pay peace peak peer pen penal penalty pencil pension people per perfect perform period permit person petrol
  phase phone photo phrase pick picture piece pile pilot pine pink pipe pit pitch place plain plan plane planet plant
  plastic plate play plea plead please pledge plenty plot plug plus pocket poem poet point poise poison pole police policy
  polish poll pond pool poor pop popular port porter pose position possess post pot potential pound pour poverty power
  practical praise pray precise predict prefer premise premium prepare present press pretend pretty prevail prevent price
  pride priest primary prime prince principal principle print prior prise prison private prize probe problem proceed process
  produce product profit progress project promise promote prompt proof proper property propose prospect protect protest
  proud prove provide province public pull pulse pump punish pupil purchase pure purple purpose pursue push put qualify
  quality quantity quarrel quarter queen quell question quick quiet quit quite quote race rack radio rage raid rail rain
  raise rally random range rank rapid rare rate rather ratio raw ray razor reach react read ready real realm reap rear
  reason rebel recall receive recent recipe reckon record recover recruit red reduce refer reflect reform refuge refuse
  regard regime region register regret regular reject relate relax relay release relief rely remain remark remedy remind
  remote remove render renew rent repair repeat repel replace reply report request require rescue reserve reside resist
  resolve resort respect respond rest restore result retail retain retire retreat return reveal revenue reverse review
  revise revolt reward rhythm rice rich ride rifle right ring riot rip ripe rise risk rival river road rob robe rock rocket
  rod role roll roman roof room root rope rose rough round route row royal rub rude rug ruin rule ruler rumble run rural
  rush sack sad safe sail saint sake salad sale salt same sample sand satellite sauce save say scale scan scar scare scatter
  scene schedule scheme scholar school science scope score scrap scream screen screw script seal search season seat second
  secret sector secure seed seek seem segment seize select self sell senate senior sense sentence separate sequence series
  serve service session set settle seven several severe sex shade shadow shake shall shallow shame shape share sharp shave
  sheep sheet shell shelter shift shine ship shirt shock shoe shoot shop shore short shot should shoulder shout show shut
  sick side siege sight sign signal silence silk silly silver similar simple since sing single sink sister site six size
  skill skin skirt sky slave sleep slice slide slight slim slip slope slow small smart smell smile smoke smooth snake snap
  snow social sock soft soil soldier sole solid solve some son song soon sophisticated sore sorry sort soul sound soup sour
  source south space span spare spark speak special species specify spell spend sphere spice spider spin spirit spite split
  sponsor spoon sport spot spray spread spring square squeeze stable staff stage stair stake stamp stand standard star stare
  start starve state static station statue status stay steady steam steel steep steer stem step stick stiff still stir stock
  stomach stone stop store storm story straight strain strange strategy straw stream street strength stress stretch strict
  strike string strip stroke strong structure struggle student studio study stuff stupid style subject submit subsidy such
  sudden suffer sugar suggest suit sum summer summit sun super supervise supper supply support suppose sure surface surge
  surmise surplus surprise surrender survey survive suspect suspend sustain swallow swamp swear sweat sweep sweet swell swim
  swing switch sword symbol system table tackle tail tale talent talk tall tank tap tape target tariff task taste tax tea
  teach team tear tease technique televise tell temper temple tempt ten tend tennis tense tent term terrible territory test
  text thank theme theory there thesis thick thin thing think third thorough though thousand thread threat three threshold
  thrill throat through throw thus ticket tide tidy tight tile till timber timbre time tin tiny tip tire title toe together
  toilet toll tomb tone tongue tool tooth top topic torch tortoise total touch tough tour towards towel tower town toy trace
  track trade tradition traffic trail train trait transfer transit translate trap travel tray treat treatise treaty tree
  tremble trend trial tribe trick trigger trip troop trouble truck true trunk trust truth try tube tunnel turn tutor twice
  twin twist two type ugly ultimate umbrella unable uncle under uniform union unique unit unite universe university unless
  until upper upset urban urge use usual utter vacant vacuum vague valid valley value van vanish variety various vary vast
  vehicle venture verb verdict verse version very vessel veto via victim victory video view village violate violent virtue
  virus visa vise vision visit visual vital vocal vogue voice volume volunteer vote vowel voyage wage wait wake walk wall
  wander want war warm warn wash waste watch water wave way weak wealth weapon wear weather web weed week weep weigh weird
  welcome welfare well west wet whale wheat wheel when where while whip whisper white whole wicked wide wife wild will win
  wind window wine wing winter wipe wire wisdom wise wish wit with withdraw within without witness wonder wood wool word
  work world worm worry worse worship worth would wound wrap wrist write wrong yard year yell yellow yes yet yield young
  youth zeal zero zone`;

test('no two plain words have one stem', () => {
  const groups = Map.groupBy(new Set(PLAIN.split(/\s+/u)), (word) => toStem(word));
  expect([...groups.values()].filter((words) => words.length > 1)).toEqual([]);
});
