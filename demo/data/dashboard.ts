/*
 * The content of an organization's dashboard: made up, but deterministic.
 */
/** A number with its change against the week before. */
export interface Figure {
  label: string;
  value: number;
  unit?: string;
  change: number;
  /** Whether more is better. */
  upIsGood: boolean;
}

/** A visit of a technician. */
export interface Job {
  id: string;
  site: string;
  task: string;
  technician: string;
  due: string;
  state: 'on the way' | 'in progress' | 'waiting for parts' | 'done';
}

/** The data of the page. */
export interface Dashboard {
  figures: Figure[];
  /** Visits of the last 14 days, the oldest first. */
  visits: { day: string; planned: number; done: number }[];
  jobs: Job[];
}

const dashboards: Record<string, { sites: string[]; tasks: string[]; technicians: string[]; prefix: string }> = {
  org_kestrel: {
    prefix: 'KR',
    sites: [
      'Aviva Foundry, Leeds',
      'Halden Paper, line 4',
      'Port of Gdynia, gate 2',
      'Nordfab, hall C',
      'Vela Packaging, Turin',
      'Orrin Dairy, Cork',
      'Steyr Axles, cell 7',
    ],
    tasks: [
      'Recalibrate gripper',
      'Replace wrist seal',
      'Yearly inspection',
      'Firmware 8.2 rollout',
      'Vision camera drifts',
      'Install second arm',
      'Safety fence report',
    ],
    technicians: ['Amara Okafor', 'Siobhán O’Rourke', 'Mateus Figueiredo', 'Tomasz Wójcik'],
  },
  org_baltic: {
    prefix: 'BF',
    sites: [
      'Klaipėda, berth 12',
      'Tallinn, Muuga yard',
      'Riga, reefer stack',
      'Gdańsk, DCT gate',
      'Karlskrona ferry ramp',
      'Kotka, cold store',
      'Świnoujście, quay 3',
    ],
    tasks: [
      'Crane brake inspection',
      'Reefer plug outage',
      'Seal check, 40 units',
      'Forklift battery swap',
      'Ramp sensor fault',
      'Yearly scale calibration',
      'Gate camera cleaning',
    ],
    technicians: ['Jonas Petrauskas', 'Freja Østergaard', 'Đặng Minh Anh', 'Mikko Lahtinen'],
  },
};

const other = {
  prefix: 'FN',
  technicians: ['Unassigned'],
  sites: ['Main site', 'Warehouse', 'Workshop'],
  tasks: ['First inspection', 'Set up the plan', 'Check the inventory'],
};

/** The dashboard of an organization on this day. */
export function dashboardOf(organizationId: string, today = new Date()): Dashboard {
  const random = generator(organizationId);
  const world = dashboards[organizationId] ?? other;
  const pick = <T>(items: readonly T[], at: number) => items[at % items.length]!;
  const day = (offset: number) => new Date(today.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const visits = Array.from({ length: 14 }, (_, index) => {
    const date = day(index - 13);
    const weekend = [0, 6].includes(new Date(date).getUTCDay());
    const planned = Math.round((weekend ? 4 : 18) + random() * (weekend ? 3 : 9));
    return { day: date, planned, done: Math.max(0, planned - Math.floor(random() * 4)) };
  });
  const states: Job['state'][] = [
    'in progress',
    'on the way',
    'in progress',
    'waiting for parts',
    'on the way',
    'done',
    'done',
  ];
  return {
    figures: [
      {
        label: 'Visits this week',
        value: visits.slice(7).reduce((sum, { done }) => sum + done, 0),
        change: Math.round(random() * 14) - 3,
        upIsGood: true,
      },
      {
        label: 'Fixed on first visit',
        value: 84 + Math.floor(random() * 10),
        unit: '%',
        change: Math.round(random() * 5),
        upIsGood: true,
      },
      {
        label: 'Time to arrival',
        value: 31 + Math.floor(random() * 22),
        unit: 'min',
        change: -Math.round(random() * 9) - 1,
        upIsGood: false,
      },
      {
        label: 'Open jobs',
        value: 12 + Math.floor(random() * 20),
        change: Math.round(random() * 8) - 4,
        upIsGood: false,
      },
    ],
    visits,
    jobs: states.map((state, index) => ({
      id: `${world.prefix}-${4180 - index * 3 - Math.floor(random() * 3)}`,
      site: pick(world.sites, index),
      task: pick(world.tasks, index * 3 + 1),
      technician: pick(world.technicians, index + Math.floor(random() * 2)),
      due: day(Math.floor(index / 2) - 1),
      state,
    })),
  };
}

/** Numbers from 0 to 1 that depend only on the text (mulberry32). */
function generator(text: string): () => number {
  let state = [...text].reduce((sum, character) => Math.imul(sum ^ character.charCodeAt(0), 2654435761), 1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
